from django.urls import path
from django_views import ListView, RecordView, TreeView

urlpatterns = [
    path("v1/editions/<uuid:pk>/tree", TreeView.as_view()),
    path("v1/measures", ListView.as_view()),
    path("v1/measures/<uuid:pk>", RecordView.as_view()),
]
